/** An element of XML as tests look at it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TOKEN = /<\?xml[^>]*\?>|<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** The elements of a document of elements, attributes and text; throws at whatever is not well-formed. */
export function xmlTree(xml: string): XmlElement[] {
  const illegal = ILLEGAL.exec(xml);
  if (illegal) throw new Error(`a character that XML does not allow at ${illegal.index}`);
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const [, closes, name, attributes, isEmpty, text] = match;
    const inner = open[open.length - 1];
    if (text !== undefined) inner.text += plain(text);
    else if (closes && open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    else if (name && !closes) {
      const element = { name, attributes: attributesOf(attributes), children: [], text: "" };
      inner.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (end !== xml.length || open.length > 1)
    throw new Error(`not well-formed at ${end}: ${xml.slice(end, end + 40)}`);
  return root.children;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, plain(value)]),
  );
}

function plain(text: string): string {
  return text.replace(/&(\w*);?/g, (whole, name: string) => {
    const character = whole.endsWith(";") ? ENTITIES[name] : undefined;
    if (character === undefined) throw new Error(`an ampersand that begins no entity: ${whole}`);
    return character;
  });
}
