// Makes the list of components (CycloneDX) of one jar of a release from that of the whole build.
// Usage: node .ci/sbom.js library|cli BUILD_SBOM JAR OUT
//   library: what users inherit; not what the pom marks optional.
//   cli: what the executable jar carries inside it; all but the annotations that the pom leaves out of it.
"use strict";
const crypto = require("crypto");
const fs = require("fs");

const KINDS = {
  library: { keep: (component) => component.scope !== "optional", type: "library", qualifiers: "type=jar" },
  cli: { keep: (component) => component.name !== "jspecify", type: "application", qualifiers: "classifier=cli&type=jar" },
};

const [kind, sbomFile, jarFile, outFile] = process.argv.slice(2);
const { keep, type, qualifiers } = KINDS[kind];
const sbom = JSON.parse(fs.readFileSync(sbomFile, "utf8"));
const sha256 = (bytes) => crypto.createHash("sha256").update(bytes).digest("hex");

const main = sbom.metadata.component;
const oldRef = main["bom-ref"];
const newRef = oldRef.replace(/\?.*$/, `?${qualifiers}`);
Object.assign(main, { type, "bom-ref": newRef, purl: newRef });
main.hashes = [{ alg: "SHA-256", content: sha256(fs.readFileSync(jarFile)) }];

sbom.components = sbom.components.filter(keep).map((component) => ({ ...component, scope: "required" }));
const kept = new Set([oldRef, ...sbom.components.map((component) => component["bom-ref"])]);
const renamed = (ref) => (ref === oldRef ? newRef : ref);
sbom.dependencies = sbom.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref: renamed(ref), dependsOn: dependsOn.filter((other) => kept.has(other)) }));

// Made from the content, so that the same jar has the same list; version 8 leaves the making to us.
const digits = sha256(JSON.stringify({ ...sbom, serialNumber: "" }));
sbom.serialNumber = `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;

fs.writeFileSync(outFile, JSON.stringify(sbom, null, 2) + "\n");
console.log(`${outFile}: ${sbom.components.map(({ name, version }) => `${name} ${version}`).join(", ")}`);
