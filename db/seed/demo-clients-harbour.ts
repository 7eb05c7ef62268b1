import { hipFlexorLines, reliefLines } from "./demo-lines";
import { clearScreen, type DemoClient } from "./demo-shape";

/** Two people of the second practice. */
export const harbourClients: DemoClient[] = [
  {
    name: "Nils Aas",
    email: "nils@client.example",
    phone: "07700 900201",
    bornOn: "1983-02-02",
    complaint: "Back pain after long drives.",
    practitioner: 0,
    daysAgo: 30,
    hasLogin: true,
    minutesADay: 20,
    screen: clearScreen,
    assessed: "finished",
    causes: [
      {
        pattern: "hip_extension_deficit",
        side: "left",
        severity: 2,
        status: "confirmed",
        measures: [{ test: "t_mod_thomas_hip", side: "left", before: 12 }],
        retestInDays: 5,
      },
    ],
    versions: [{ daysAgo: 28, note: "Start here.", lines: [...reliefLines, ...hipFlexorLines(0)] }],
    pain: [
      [30, 5],
      [0, 3],
    ],
    keeps: 0.8,
  },
  {
    name: "Olga Brandt",
    email: "olga@client.example",
    phone: "07700 900202",
    bornOn: "1970-12-24",
    complaint: "Stiff low back.",
    practitioner: 0,
    daysAgo: 3,
    hasLogin: false,
    minutesADay: 15,
    screen: clearScreen,
    causes: [],
    versions: [],
    pain: [],
    keeps: 0,
  },
];
