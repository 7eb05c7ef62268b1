/** Single-letter keys belong to the text while someone writes, and to the dialog while one is open. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return Boolean(
    target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog"),
  );
}
