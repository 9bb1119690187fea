/**
 * Puts a text on the clipboard. `false` where the browser withholds it (plain http, no permission): show the text,
 * selected, and let people copy it themselves.
 */
export async function copyText(text: string): Promise<boolean> {
  // Absent on pages without a secure connection, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
