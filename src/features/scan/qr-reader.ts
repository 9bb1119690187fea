/** A frame of the camera or an opened picture. */
export type QrSource = HTMLVideoElement | ImageBitmap;

/** The texts of all QR codes in a picture. */
export type QrReader = (source: QrSource) => Promise<readonly string[]>;

/** What TypeScript's DOM library does not describe yet. */
interface NativeDetector {
  detect(source: QrSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectors {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

declare global {
  var BarcodeDetector: NativeDetectors | undefined;
}

/** The browser's own reader where it has one, which costs nothing; else ours. Throws when ours does not arrive. */
export async function loadQrReader(): Promise<QrReader> {
  const native = await nativeReader();
  if (!native) return loadOwnReader();
  let own: QrReader | null = null;
  return async (source) => {
    if (own) return own(source);
    try {
      return await native(source);
    } catch {
      // Some systems promise a detector and then have none.
      own = await loadOwnReader();
      return own(source);
    }
  };
}

/** ZXing finds more in a difficult picture than browsers do, and a picture is looked at only once. */
export async function loadOwnReader(): Promise<QrReader> {
  const { readWithZxing } = await import('./zxing-reader.ts');
  return readWithZxing;
}

async function nativeReader(): Promise<QrReader | null> {
  const Detector = globalThis.BarcodeDetector;
  try {
    if (!Detector || !(await Detector.getSupportedFormats()).includes('qr_code')) return null;
    const detector = new Detector({ formats: ['qr_code'] });
    return async (source) => (await detector.detect(source)).map(({ rawValue }) => rawValue);
  } catch {
    return null;
  }
}
