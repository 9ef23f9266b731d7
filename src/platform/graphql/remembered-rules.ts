import { getMetadataStorage } from 'class-validator';

/**
 * class-validator goes through the rules of every class for each object that it checks. Rules do not change once their
 * class is loaded, so those of a class are looked for once. Checks by group or by a named schema, which nothing here
 * uses, are looked for each time.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (Object.hasOwn(storage, LOOK_UP)) return;
  const look = storage[LOOK_UP].bind(storage);
  const known = new Map<unknown, ReturnType<typeof look>>();
  storage[LOOK_UP] = (target, schema, always, isStrict, groups) => {
    if (schema || always || isStrict || groups?.length) return look(target, schema, always, isStrict, groups);
    const rules = known.get(target) ?? look(target, schema, always, isStrict, groups);
    known.set(target, rules);
    return rules;
  };
}

const LOOK_UP = 'getTargetValidationMetadatas';
