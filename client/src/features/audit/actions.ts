import acts from '../../i18n/en/acts.json' with { type: 'json' };

/** Every act the log may hold, `vendor.added`, from the one table of their words. */
export const ACTIONS: readonly string[] = Object.entries(acts).flatMap(([thing, words]) =>
  Object.keys(words).map((act) => `${thing}.${act}`),
);
