/** The program behind VS Code's YAML extension, spoken to as an editor does (Language Server Protocol over stdio). */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** What a server says of a place in a text. */
interface Diagnostic {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly message: string;
}

/** A proposal for what to write. */
interface Completion {
  readonly label: string;
  readonly insertText?: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly diagnostics?: readonly Diagnostic[];
    readonly items?: readonly unknown[];
  };
  readonly result?: unknown;
}

/** Where the server is installed: in the folder that `YAML_LANGUAGE_SERVER` names, else among the project's packages. */
export function serverPath(): string | undefined {
  const folder = process.env.YAML_LANGUAGE_SERVER ?? "node_modules/yaml-language-server";
  const path = resolve(folder, "bin/yaml-language-server");
  return existsSync(path) ? path : undefined;
}

/** A running server, which validates by these schemas (by address, with the patterns of the files they are for). */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #settings: unknown;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #judged = new Map<string, (found: readonly Diagnostic[]) => void>();
  #received = Buffer.alloc(0);
  #asked = 0;

  constructor(path: string, schemas: Readonly<Record<string, readonly string[]>>) {
    this.#settings = {
      validate: true,
      hover: true,
      completion: true,
      schemas,
      schemaStore: { enable: false },
    };
    this.#process = spawn(process.execPath, [path, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    this.#process.stdout?.on("data", (bytes: Buffer) => this.#receive(bytes));
  }

  async start(root: string): Promise<void> {
    const rootUri = pathToFileURL(root).href;
    await this.#ask("initialize", {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: "rules" }],
      capabilities: {
        textDocument: { hover: { contentFormat: ["markdown"] } },
        workspace: { configuration: true },
      },
    });
    this.#send({ method: "initialized", params: {} });
    this.#send({
      method: "workspace/didChangeConfiguration",
      params: { settings: { yaml: this.#settings } },
    });
    await new Promise((done) => setTimeout(done, 300));
  }

  /** Opens a text under a name; what the server finds in it, as `line:column message`. */
  async open(path: string, text: string): Promise<readonly string[]> {
    const uri = pathToFileURL(path).href;
    const found = new Promise<readonly Diagnostic[]>((done) => this.#judged.set(uri, done));
    const textDocument = { uri, languageId: "yaml", version: 1, text };
    this.#send({ method: "textDocument/didOpen", params: { textDocument } });
    return (await found).map(
      ({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`,
    );
  }

  /** What is shown of a place in an open text. */
  async hover(path: string, line: number, character: number): Promise<string> {
    const shown = await this.#ask("textDocument/hover", placed(path, line, character));
    return JSON.stringify(shown);
  }

  /** What is offered at a place in an open text, as labels and what each writes. */
  async offers(path: string, line: number, character: number): Promise<ReadonlyMap<string, string>> {
    const offered = await this.#ask("textDocument/completion", placed(path, line, character));
    const { items } = offered as { readonly items: readonly Completion[] };
    return new Map(items.map(({ label, insertText }) => [label, insertText ?? label]));
  }

  stop(): void {
    this.#process.kill();
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#asked;
    const answer = new Promise((done) => this.#answers.set(id, done));
    this.#send({ id, method, params });
    return answer;
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString("latin1", 0, end))?.[1]);
      if (this.#received.length < end + 4 + length) return;
      const text = this.#received.toString("utf8", end + 4, end + 4 + length);
      this.#received = this.#received.subarray(end + 4 + length);
      this.#take(JSON.parse(text) as Message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (id !== undefined && method !== undefined) {
      const asked = method === "workspace/configuration" ? (params?.items ?? []) : undefined;
      const own = asked?.map((item) =>
        (item as { section?: string }).section === "yaml" ? this.#settings : null,
      );
      this.#send({ id, result: own ?? null });
    } else if (id !== undefined) this.#answers.get(id)?.(result);
    else if (method === "textDocument/publishDiagnostics") {
      this.#judged.get(params?.uri ?? "")?.(params?.diagnostics ?? []);
    }
  }
}

function placed(path: string, line: number, character: number) {
  return { textDocument: { uri: pathToFileURL(path).href }, position: { line, character } };
}
