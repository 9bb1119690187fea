import { loadOwnReader } from './qr-reader.ts';

export type PictureReading =
  | { readonly kind: 'read'; readonly texts: readonly string[] }
  /** `not-loaded`: the part of the app that reads QR codes did not arrive. */
  | { readonly kind: 'no-picture' | 'no-code' | 'not-loaded' };

/** The QR codes in a picture that the user chose; what is a picture the browser decides. */
export async function readPicture(file: Blob): Promise<PictureReading> {
  const picture = await open(file);
  if (!picture) return { kind: 'no-picture' };
  try {
    const texts = await (await loadOwnReader())(picture);
    return texts.length > 0 ? { kind: 'read', texts: [...new Set(texts)] } : { kind: 'no-code' };
  } catch {
    return { kind: 'not-loaded' };
  } finally {
    picture.close();
  }
}

async function open(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}
