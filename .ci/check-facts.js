// Compares the return values that ImapiCode.java declares with a table of facts kept beside the project.
// Usage: node .ci/check-facts.js HRESULTS_JSON IMAPICODE_JAVA [WORDING_TXT]
// WORDING_TXT mends texts that the page has cut off; they have to be the headers', and there may be no others.
"use strict";
const fs = require("fs");

const [factsFile, javaFile, wordingFile] = process.argv.slice(2);
const facts = JSON.parse(fs.readFileSync(factsFile, "utf8"));
const source = fs.readFileSync(javaFile, "utf8");

// NAME(0x…, Header.IMAPI2ERROR, "text"[, note or null[, documented]]) followed by the next constant or the end of the list
// The formatter breaks long texts into several literals.
const literal = String.raw`"(?:[^"\\]|\\.)*"`;
const string = String.raw`${literal}(?:\s*\+\s*${literal})*`;
const constant = new RegExp(
  String.raw`\b(\w+)\(\s*(0x[0-9A-F]{8}),\s*Header\.(\w+),\s*(${string})(?:,\s*(null|${string}))?(?:,\s*(true|false))?\s*\)[,;]`,
  "g"
);
const text = (words) =>
  !words || words === "null"
    ? null
    : words
        .match(new RegExp(literal, "g"))
        .map((part) => JSON.parse(part))
        .join("");

const declared = new Map();
for (const [, name, hresult, header, words, note, documented] of source.matchAll(constant)) {
  declared.set(name, {
    hresult,
    header: header.toLowerCase() + ".h",
    text: text(words),
    note: text(note),
    documented: documented !== "false",
  });
}

const problems = [];
for (const fact of facts) {
  const here = declared.get(fact.name);
  if (!here) {
    problems.push(`${fact.name}: not declared`);
    continue;
  }
  declared.delete(fact.name);
  const expected = {
    hresult: fact.hresult,
    header: fact.header,
    text: fact.documented ? fact.text : fact.headerText,
    note: fact.note,
    documented: fact.documented,
  };
  for (const [key, value] of Object.entries(expected)) {
    if (here[key] !== value) {
      problems.push(`${fact.name}: ${key} is ${JSON.stringify(here[key])}, the facts say ${JSON.stringify(value)}`);
    }
  }
}
const cutOff = ["IMAPI_E_DUP_NAME", "IMAPI_E_NOT_IN_FILE_SYSTEM"];
if (wordingFile) {
  const mended = [...fs.readFileSync(wordingFile, "utf8").matchAll(/^(\w+)\n    header: (.*)$/gm)];
  for (const [, name, header] of mended) {
    const fact = facts.find((one) => one.name === name);
    if (!cutOff.includes(name) || fact.headerText !== header) {
      problems.push(`${name}: mended as ${JSON.stringify(header)}, the header says ${JSON.stringify(fact && fact.headerText)}`);
    }
  }
  if (mended.length !== cutOff.length) {
    problems.push(`${mended.length} texts are mended, the page has cut off ${cutOff.length}`);
  }
}
for (const name of declared.keys()) {
  problems.push(`${name}: not in the facts`);
}

if (facts.length === 0 || problems.length > 0) {
  console.error(problems.join("\n") || `${factsFile} is empty`);
  process.exit(1);
}
console.log(`facts: ${facts.length} return values are as documented`);
