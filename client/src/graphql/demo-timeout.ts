/** Milliseconds: the demo is made by thousands of acts, and a slow machine may take its time. */
export const DEMO_TIMEOUT = 120_000;
