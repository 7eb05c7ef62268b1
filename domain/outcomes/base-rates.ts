/** What is compared: shares of people, or a time. */
export interface BaseRate {
  key: "croft_1998" | "henschke_2008" | "itz_2013" | "hestbaek_2003" | "costa_2009" | "dasilva_2019";
  /** How the study is quoted. */
  source: string;
  /** What it counted: who recovered, who still had pain, whose pain came back. */
  counts: "recovered" | "still_pain" | "recurred";
  /** 0–1; where a review gives a range, its middle. */
  share: number;
  /** Whether the number was looked up in the study itself (domain reference 10) or only known from the background. */
  checked: boolean;
}

/**
 * Published rates beside which the practice's own stand, with who was studied and what counted as recovered (domain
 * reference 4.10; the texts of each are in `outcomes.report.rates`). Croft's quarter means recovered in pain and
 * disability; most of the rest still had some of either. It does not say that they were worse or unchanged.
 */
export const baseRates: readonly BaseRate[] = [
  { key: "croft_1998", source: "Croft et al., BMJ 1998", counts: "recovered", share: 0.25, checked: true },
  { key: "henschke_2008", source: "Henschke et al., BMJ 2008", counts: "recovered", share: 0.72, checked: true },
  { key: "itz_2013", source: "Itz et al., Eur J Pain 2013", counts: "still_pain", share: 0.65, checked: true },
  {
    key: "hestbaek_2003",
    source: "Hestbaek et al., Eur Spine J 2003",
    counts: "still_pain",
    share: 0.62,
    checked: true,
  },
  { key: "costa_2009", source: "Costa et al., BMJ 2009", counts: "recovered", share: 0.42, checked: false },
  { key: "dasilva_2019", source: "da Silva et al., J Physiother 2019", counts: "recurred", share: 0.69, checked: true },
];
