/** Name and version of the form of `result.json`, which is what a ledger keeps. */
export const RESULT_SCHEMA = "meritbook-result/2";

/** Name and version of the form of a ledger's list. */
export const LEDGER_SCHEMA = "meritbook-ledger/1";
