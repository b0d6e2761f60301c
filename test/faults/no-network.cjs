// Loaded before the program (`node --require`): whoever reaches for the network fails, and it is noted.
const { appendFileSync } = require("node:fs");
const Module = require("node:module");

const NETWORK = [
  "net",
  "tls",
  "http",
  "https",
  "http2",
  "dns",
  "dns/promises",
  "dgram",
  "inspector",
  "cluster",
];

function refuse(what) {
  appendFileSync(process.env.NETWORK_LOG, `${what}\n`);
  throw new Error(`network: ${what}`);
}

// What Node itself has loaded is kept from connecting; the program must not even load it.
const net = require("node:net");
const dns = require("node:dns");
net.Socket.prototype.connect = () => refuse("connect");
net.Server.prototype.listen = () => refuse("listen");
for (const name of Object.keys(dns))
  if (typeof dns[name] === "function") dns[name] = () => refuse(`dns.${name}`);
for (const name of ["fetch", "WebSocket", "EventSource"]) globalThis[name] = () => refuse(name);

const { _load: load } = Module;
Module._load = function (request, ...rest) {
  if (NETWORK.includes(request.replace(/^node:/, ""))) refuse(`require ${request}`);
  return load.call(this, request, ...rest);
};
