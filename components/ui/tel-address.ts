/** The address that calls a number, however people wrote it down. */
export const telAddress = (number: string): string => `tel:${number.replaceAll(/[^+\d]/g, "")}`;
