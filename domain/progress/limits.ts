/** A client may speak of the day that is theirs, and of this many days before it. */
export const oldestLogDays = 14;
/** Characters of a comment. */
export const longestComment = 1000;
