export const transferKinds = ["export", "import"] as const;
export type TransferKind = (typeof transferKinds)[number];

/** Why an archive could not be made or taken in at all, as the admin reads it. */
export const transferFailures = ["unexpected", "not_archive", "client_erased"] as const;
export type TransferFailure = (typeof transferFailures)[number];

/** Bytes of one piece of an archive, in the database and on the way up. */
export const partBytes = 2 * 1024 * 1024;
export const transferLimits = {
  /** The largest archive that is taken in. */
  bytes: 4 * 1024 * 1024 * 1024,
  /** A record as a line of JSON, and a picture. */
  lineBytes: 4 * 1024 * 1024,
  fileBytes: 16 * 1024 * 1024,
  /** Of what is wrong, this much is named. */
  problems: 50,
  /** Days that an archive is kept. */
  days: 7,
} as const;

/** What stands in `archive.json`, so that a later portal knows what it reads. */
export const archiveFormat = "plumbline-practice";
export const archiveVersion = 1;
