/** Characters of a message. */
export const longestMessage = 4000;
/** Photos that one client's thread takes in 24 hours, from either side. */
export const photosADay = 40;
