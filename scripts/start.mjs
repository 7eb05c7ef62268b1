import { ensureNode, ensurePackages } from "./install.mjs";

ensureNode();
await ensurePackages();
// One process from here on: signals reach it directly, and what it starts dies with it.
await import("tsx");
await import("./start/main.ts");
