/**
 * What can go wrong in a service verb, as codes. One middleware maps them for the browser; texts stand in messages.
 * not_found also answers for another practice's ids, so that nobody learns what exists.
 */
export const serviceErrorCodes = [
  "signed_out",
  "not_allowed",
  "not_found",
  "invalid",
  "conflict",
  "stale",
  "locked",
  "expired",
  "used",
  "rate_limited",
  "retired",
  "not_current",
  "too_large",
  "unavailable",
  /** Ranking and proposing is switched off in this practice. */
  "support_off",
] as const;
export type ServiceErrorCode = (typeof serviceErrorCodes)[number];

/** Field path → message key under `errors.field`, e.g. { "dose.holdSeconds": "above_limit" }. */
export type FieldErrors = Record<string, string>;

export class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  readonly fields: FieldErrors;
  /** Plain facts for the message: numbers and short words, never health data. */
  readonly facts: Record<string, string | number>;

  constructor(code: ServiceErrorCode, options: { fields?: FieldErrors; facts?: Record<string, string | number> } = {}) {
    super(code);
    this.name = "ServiceError";
    this.code = code;
    this.fields = options.fields ?? {};
    this.facts = options.facts ?? {};
  }
}
