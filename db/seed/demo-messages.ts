/** What a demo client and the practice wrote to each other, oldest first. `at` is the hour and minute of that day. */
export interface DemoMessage {
  from: "client" | "practice";
  daysAgo: number;
  at: [hour: number, minute: number];
  text: string;
}

interface DemoThread {
  messages: DemoMessage[];
  /** How many of them, from the oldest on, each side has read. */
  read: { client: number; practice: number };
}

/** By the client's name. Maria has an answer to read; Robert's words want an answer at once; Henry's message waits. */
export const demoThreads: Readonly<Record<string, DemoThread>> = {
  "Maria Okafor": {
    messages: [
      {
        from: "practice",
        daysAgo: 33,
        at: [9, 12],
        text: "Hello Maria, your new plan is published. The side bridge is on the knees for now; tell me how the hip feels after it.",
      },
      {
        from: "client",
        daysAgo: 32,
        at: [20, 41],
        text: "Thank you! The side bridge is hard work but fine. The left hip feels looser when I walk to the bus.",
      },
      {
        from: "practice",
        daysAgo: 31,
        at: [8, 55],
        text: "That is what we want. Stay with it, and no more than written.",
      },
      {
        from: "client",
        daysAgo: 3,
        at: [21, 4],
        text: "May I do the bridge on the sofa when I travel next week? There is no room on the floor.",
      },
      {
        from: "practice",
        daysAgo: 1,
        at: [10, 20],
        text: "A bed is better than a sofa: it gives less. If it feels wobbly, leave the bridge out for those days and keep the walk.",
      },
    ],
    read: { client: 4, practice: 5 },
  },
  "Robert van der Meer-Alexandropoulos": {
    messages: [
      {
        from: "client",
        daysAgo: 1,
        at: [7, 32],
        text: "I moved the workbench on Saturday and felt it at once. Since this morning my left foot feels weak, I keep tripping over my toes.",
      },
    ],
    read: { client: 1, practice: 0 },
  },
  "Henry Adeyemi": {
    messages: [
      {
        from: "practice",
        daysAgo: 20,
        at: [14, 5],
        text: "Hi Henry, how are the evenings? Two short sessions are better than none.",
      },
      {
        from: "client",
        daysAgo: 2,
        at: [19, 48],
        text: "Sorry for the silence, the children were ill. Can I start again where I stopped, or go back a step?",
      },
    ],
    read: { client: 2, practice: 1 },
  },
  "Nils Aas": {
    messages: [
      { from: "client", daysAgo: 4, at: [18, 10], text: "Is it all right to swim this week?" },
      { from: "practice", daysAgo: 3, at: [9, 30], text: "Yes, easy lengths on your back to begin with." },
    ],
    read: { client: 2, practice: 2 },
  },
};
