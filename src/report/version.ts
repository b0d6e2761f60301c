/** Version of this program; a test holds it to package.json. */
export const VERSION = "0.1.0";

/** Version of the rulebook language that results speak of (`merit: 1`). */
export const LANGUAGE_VERSION = "1";
