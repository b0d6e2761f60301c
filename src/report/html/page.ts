import { createHash } from "node:crypto";
import type { Language } from "../../base/language.js";
import { type Content, html, Markup } from "./markup.js";
import { STYLE } from "./style.js";

const LANG: Readonly<Record<Language, string>> = { en: "en", zh: "zh-CN" };

/**
 * A whole page in one file, in pieces: its style and script stand in it, and its policy lets it load nothing else, and run no
 * other script (CSP level 2, hash sources).
 */
export function pageMarkup(
  title: string,
  language: Language,
  content: Content,
  script?: string,
): readonly string[] {
  const hash =
    script === undefined ? "'none'" : `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${hash}; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${LANG[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${content}
${script !== undefined && html`<script>${new Markup(script)}</script>`}
</body>
</html>
`.pieces;
}
