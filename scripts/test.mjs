import { ensureNode, ensurePackages } from "./install.mjs";

ensureNode();
await ensurePackages();
await import("tsx");
await import("./test/main.ts");
