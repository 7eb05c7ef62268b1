/** The few functions of jStat 1.9 that the portal uses; the package brings no types of its own. */
declare module "jstat" {
  const jstat: {
    chisquare: { cdf: (value: number, degrees: number) => number };
    studentt: { inv: (share: number, degrees: number) => number };
  };
  export default jstat;
}
