// The rooms of the house and what each may touch. scripts/check-boundaries.ts runs this and proves that every rule bites.

const packages = (...names) => `(^|node_modules/)(${names.join("|")})(/|$)`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "domain/ runs in browser and server alike: it imports itself and zod, nothing else.",
      severity: "error",
      from: { path: "^domain/" },
      to: { pathNot: ["^domain/", packages("zod")] },
    },
    {
      name: "nothing-imports-app",
      comment: "Pages are the outermost room.",
      severity: "error",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "nothing-imports-tests",
      comment: "Only tests, their configurations and the scripts that drive a browser or a test database use tests/.",
      severity: "error",
      from: { pathNot: ["^tests/", "^scripts/", "^(vitest|playwright)\\.config\\.ts$"] },
      to: { path: "^tests/" },
    },
    {
      name: "nothing-imports-scripts",
      comment: "Scripts start things; what a service needs lives in a service.",
      severity: "error",
      from: { pathNot: ["^tests/", "^scripts/", "^(vitest|playwright)\\.config\\.ts$"] },
      to: { path: "^scripts/" },
    },
    {
      name: "only-services-touch-db",
      comment: "Every query stands in a verb, beside its authorisation and its audit record.",
      severity: "error",
      from: { pathNot: ["^server/(services|auth|jobs)/", "^db/", "^(scripts|tests)/", "^drizzle\\.config\\.ts$"] },
      to: { path: ["^db/", packages("pg", "drizzle-orm")] },
    },
    {
      name: "db-imports-domain-only",
      comment: "services -> db -> domain, never back.",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^(server|components|messages)/" },
    },
    {
      name: "services-know-no-transport",
      comment: "A verb can be called by a procedure, a page, a job or a seed.",
      severity: "error",
      from: { path: "^server/services/" },
      to: {
        path: [
          "^server/trpc/",
          packages("next", "next-auth", "next-intl", "@trpc", "@tanstack", "react", "react-dom", "server-only"),
        ],
      },
    },
    {
      name: "server-knows-no-components",
      comment: "app -> components, app -> server: the two do not meet.",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^components/" },
    },
    {
      name: "trpc-goes-through-services",
      comment: "A router is input -> verb -> output; mail, jobs and files are the verbs' business.",
      severity: "error",
      from: { path: "^(server/trpc|app)/" },
      to: { path: "^server/(mail|jobs|media|pdf)/" },
    },
    {
      name: "components-know-no-server",
      comment: "The browser's code sees the server's types and nothing that runs.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^server/", pathNot: "^server/trpc/" },
    },
    {
      name: "components-take-only-types-from-trpc",
      comment: "import type { AppRouter } is erased; anything else would ship the server.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^server/trpc/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ui-knows-no-domain",
      comment: "components/ui would serve any product.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: ["^domain/", "^components/(?!ui/)", "^server/"] },
    },
    {
      name: "only-auth-imports-next-auth",
      comment: "The sign-in library can be replaced in one room.",
      severity: "error",
      from: { pathNot: "^server/auth/" },
      to: { path: packages("next-auth") },
    },
    {
      name: "no-test-tools-in-the-product",
      comment: "What only tests and builds need is not there in production.",
      severity: "error",
      from: { path: "^(app|components|domain|server|db)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or miss a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "An import that leads nowhere escapes every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|\\.cache|next-env\\.d\\.ts)" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    moduleSystems: ["es6", "cjs"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
