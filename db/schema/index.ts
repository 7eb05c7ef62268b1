export * from "./assessment";
export * from "./audit";
export * from "./catalog";
export * from "./catalog-links";
export * from "./clients";
export * from "./identity";
export * from "./plan";
export * from "./progress";
