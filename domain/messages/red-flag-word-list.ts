/** What follows: emergency care now, a doctor today, or somebody to talk to now. */
export type RedFlagLevel = "crisis" | "E" | "S";

export interface RedFlagRule {
  /** The question of the red-flag list (domain reference 3.2) that the words answer, where there is one. */
  key: string;
  level: RedFlagLevel;
  /**
   * Phrases without accents and apostrophes: groups joined by " + " stand near each other in one sentence, in any
   * order; "|" parts alternatives; "*" ends a word openly, and alone is any one word.
   */
  en: readonly string[];
  es: readonly string[];
}

const saddleEn =
  "between * legs|between legs|groin|genital*|crotch|private parts|privates|back passage|anus|vagina*|penis|testicle*|perineum|saddle|both buttocks|down below";
const saddleEs =
  "entre las piernas|entre mis piernas|entrepierna|genital*|ingle|ingles|ano|vagina*|pene|testiculo*|partes intimas|zona intima|perine|silla de montar";
const urineEn = "urin*|pee|peeing|wee|weeing|bladder|pass water|passing water";
const urineEs = "orin*|pis|pipi|mear|vejiga";

/** Built from the emergency and same-day flags of the domain reference (3.2, STP-05), and words of despair. */
export const redFlagRules: readonly RedFlagRule[] = [
  {
    key: "crisis",
    level: "crisis",
    en: [
      "suicid*|kill myself|killing myself|end my life|ending my life|take my own life|taking my own life|taking my life|end it all",
      "want to die|wanna die|wish i was dead|wish i were dead|better off dead|rather be dead|self harm*|harm myself|harming myself|hurt myself on purpose",
      "dont want to live|do not want to live|dont want to be alive|dont want to wake up|no reason to live|no point in living|dont want to be here any more|dont want to be here anymore",
    ],
    es: [
      "suicid*|matarme|quitarme la vida|acabar con mi vida|acabar con todo|hacerme dano|autolesion*|mejor muert*",
      "quiero morir*|quisiera morir*|no quiero vivir|no quiero seguir viviendo|sin ganas de vivir|no tengo ganas de vivir|no quiero despertar*",
    ],
  },
  {
    key: "rf_ces_saddle",
    level: "E",
    en: [
      `numb*|tingl*|pins and needles|strange feeling|strange sensation|no feeling|no sensation|cant feel|cannot feel|can not feel|dont feel|lost feeling|lost the feeling|lost sensation|loss of feeling|loss of sensation + ${saddleEn}`,
    ],
    es: [
      `entumec*|adormec*|dormid*|hormigue*|acorchad*|sin sensibilidad|no siento|no noto|perdido la sensibilidad|perdi la sensibilidad|perdida de sensibilidad|sensacion rara|sensacion extrana + ${saddleEs}`,
    ],
  },
  {
    key: "rf_ces_bladder_start",
    level: "E",
    en: [
      `cant|cannot|can not|couldnt|could not|unable|trouble|difficult*|hard to|struggl*|problems|dont feel|no feeling + ${urineEn}`,
    ],
    es: [
      `no puedo|no pude|no consigo|no logro|me cuesta|dificultad*|problemas|imposible|no siento|no noto + ${urineEs}`,
    ],
  },
  {
    key: "rf_ces_bladder_ctrl",
    level: "E",
    en: [
      `leak*|lost control|loss of control|losing control|no control|control of + ${urineEn}`,
      "wet myself|wetting myself|wet the bed|peed myself|weed myself|incontinen*",
    ],
    es: [
      `no controlo|no aguanto|se me escapa*|escap*|fugas|perdida*|pierdo|perdi|perdido el control + ${urineEs}`,
      "me orino|me he orinado|me orine|me hago pis|me meo|mojo la cama|incontinen*",
    ],
  },
  {
    key: "rf_ces_bowel",
    level: "E",
    en: [
      "lost control|loss of control|loss of bowel|losing control|no control|cant control|cannot control|can not control|cant hold|cannot hold|can not hold|leak*|no feeling|dont feel + bowel*|poo|poop|stool*|faeces|feces",
      "loss of bowel control|loss of bladder control|soiled myself|soiling myself|pooed myself|pooped myself",
    ],
    es: [
      "no controlo|no aguanto|no puedo aguantar|no puedo contener|perdida*|pierdo|perdi|perdido el control|se me escapa*|escap* + heces|caca|intestin*|esfinter*|vientre",
      "me cago encima|me he hecho caca|me hago caca|me lo hago encima",
    ],
  },
  {
    key: "rf_ces_sex",
    level: "S",
    en: ["numb*|no feeling|cant feel|cannot feel|lost feeling|loss of feeling + sex|intercourse|erection*|orgasm*"],
    es: ["entumec*|adormec*|no siento|sin sensibilidad|perdida* + sexo|relaciones sexuales|ereccion*|orgasmo*"],
  },
  {
    key: "rf_ces_bilateral",
    level: "E",
    en: [
      "both legs|both my legs|both of my legs + weak*|give way|giving way|gave way|gives way|collaps*|paralys*|paralyz*|cant move|cannot move|can not move",
    ],
    es: [
      "ambas piernas|las dos piernas + debil*|sin fuerza|fallan|falla|no responden|no puedo mover|no me sostienen|paraliz*",
    ],
  },
  {
    key: "rf_ces_bilateral",
    level: "S",
    en: ["both legs|both my legs|both feet|both my feet + numb*|tingl*|pins and needles"],
    es: ["ambas piernas|las dos piernas|ambos pies|los dos pies + entumec*|adormec*|dormid*|hormigue*"],
  },
  {
    key: "rf_neuro_progress",
    level: "S",
    en: [
      "sudden*|feel|feels|felt|getting|got|became|becoming|gone|went|worse|new + weak|weaker|weakness + leg|legs|foot|ankle|knee",
      "cant lift|cannot lift|can not lift|cant move|cannot move|can not move|drag*|dragging|no strength|lost strength + foot|leg|toe|toes|ankle",
      "trip*|stumbl* + foot|feet|leg|toe|toes",
      "foot drop|drop foot|dropped foot",
    ],
    es: [
      "sin fuerza|no tengo fuerza|perdido fuerza|perdido la fuerza|pierdo fuerza|perdida de fuerza|no puedo levantar|no puedo mover|arrastr* + pie|pierna|piernas|dedos|tobillo",
      "repente|repentin*|cada vez|peor|nueva + debil* + pie|pierna|piernas|tobillo|rodilla",
      "tropiez* + pie|pies|pierna|dedos",
      "pie caido",
    ],
  },
  {
    key: "rf_neuro_cord",
    level: "S",
    en: ["unsteady|clumsy + walk*|hands|legs", "electric shock* + spine|back|neck"],
    es: ["inestable|torpe* + andar|caminar|manos|piernas", "descarga*|calambrazo* + espalda|columna|cuello"],
  },
  {
    key: "rf_fx_major",
    level: "S",
    en: [
      "fell|fall|fallen|crash*|accident|hit by + stairs|ladder|bike|bicycle|car|motorbike|horse|roof|badly|heavy|hard",
    ],
    es: ["me cai|caida|caido|accidente|atropell*|choque + escalera*|coche|bici*|moto|caballo|tejado|fuerte|grave"],
  },
  {
    key: "rf_inf_fever",
    level: "S",
    en: ["fever*|shiver*|chills|night sweats|high temperature"],
    es: ["fiebre|escalofrio*|tiritona*|sudores nocturnos|sudo por la noche|calentura"],
  },
  {
    key: "rf_aaa_acute",
    level: "E",
    en: [
      "fainted|feel faint|feeling faint|felt faint|collapsed|passed out|passing out|blacked out",
      "sudden* + severe|terrible|unbearable|tearing|ripping + belly|stomach|abdom*",
    ],
    es: [
      "desmay*|perdi el conocimiento|perdido el conocimiento|pierdo el conocimiento",
      "repente|repentin*|subit* + fuerte|terrible|insoportable|desgarr* + barriga|vientre|abdom*|estomago",
    ],
  },
  {
    key: "chest_pain",
    level: "E",
    en: ["chest + pain*|tight*|pressure|hurt*|crush*|ache*|aching", "left arm + pain*|numb*|heavy|hurt*|ache*"],
    es: [
      "pecho + dolor*|duele|presion|opresion|apriet*|aprieta",
      "brazo izquierdo + dolor*|duele|dormid*|adormec*|pesa*",
    ],
  },
  {
    key: "rf_dvt",
    level: "E",
    en: [
      "cant breathe|cannot breathe|can not breathe|short of breath|shortness of breath|breathless*|struggling to breathe|hard to breathe|trouble breathing|difficulty breathing",
    ],
    es: [
      "no puedo respirar|me falta el aire|me falta aire|falta de aire|me ahogo|dificultad para respirar|me cuesta respirar|sin aliento",
    ],
  },
  {
    key: "rf_dvt",
    level: "S",
    en: ["calf|calves + swollen|swelling|hot|red|tender"],
    es: ["pantorrilla*|gemelo* + hinchad*|caliente|roja|rojo|inflamad*"],
  },
  {
    key: "rf_visc_urine",
    level: "S",
    en: [`blood + ${urineEn}`, `burn* + ${urineEn}`],
    es: [`sangre + ${urineEs}`, `escuece|arde|ardor|quema|escozor + ${urineEs}`],
  },
  {
    key: "rf_preg_bleed",
    level: "E",
    en: ["pregnan* + bleed*|blood|fluid|waters|contraction*|tightening*"],
    es: ["embaraz* + sangr*|liquido|contraccion*|aguas"],
  },
];
