import type { Limits } from "../../base/limits.js";
import type { Host } from "../host/host.js";

/** The same host, whose files are read under these limits. */
export function limitedHost(host: Host, limits: Limits): Host {
  return {
    ...host,
    limits,
    openRevision: async (revision, shown) => {
      const files = await host.openRevision(revision, shown);
      return files.ok ? { ...files, value: { ...files.value, limits } } : files;
    },
    openFolder: async (path) => {
      const folder = await host.openFolder(path);
      if (!folder.ok) return folder;
      const { data } = folder.value;
      const open = async (name: string) => ({ ...(await data.open(name)), limits });
      return { ...folder, value: { ...folder.value, data: { ...data, open } } };
    },
  };
}
