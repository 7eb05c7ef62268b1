/** An item as the practice's catalog holds it: its published version, or none yet. */
export interface StoredItem {
  key: string;
  retired: boolean;
  version: number | null;
  content: unknown;
}

/**
 * What a practice goes by: its own published items. What is missing, unpublished or unreadable counts as it ships, so
 * that a broken row never silences anything; what somebody retired, with a reason, stays retired. `version` is null
 * for what counts as it ships.
 */
export function itemsInUse<Content extends { key: string }>(
  stored: readonly StoredItem[],
  shipped: readonly Content[],
  read: (content: unknown) => Content | null,
): (Content & { version: number | null })[] {
  const own = stored.flatMap(({ key, retired, version, content }) => {
    const sound = retired || version === null ? null : read(content);
    return sound?.key === key ? [{ ...sound, version }] : [];
  });
  const settled = new Set([...own.map(({ key }) => key), ...stored.filter((row) => row.retired).map(({ key }) => key)]);
  return [...own, ...shipped.filter(({ key }) => !settled.has(key)).map((item) => ({ ...item, version: null }))];
}
