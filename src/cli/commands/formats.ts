/** In which form findings are printed. */
export const FINDING_FORMATS = ["text", "json", "github", "sarif"] as const;

export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** In which form the outcomes of tests are printed. */
export const TEST_FORMATS = [...FINDING_FORMATS, "junit"] as const;

export type TestFormat = (typeof TEST_FORMATS)[number];

/** In which form an answer is printed that nobody needs as a comment. */
export const ANSWER_FORMATS = ["text", "json"] as const;

/** In which form a result or a comparison is printed. */
export const PRINT_FORMATS = ["text", "json", "markdown"] as const;

export type PrintFormat = (typeof PRINT_FORMATS)[number];
