/** Content security policies by name, each a list of sources by directive, as in `docs/policies.json`. */
export type Policies = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A policy as the value of its header. `{cdn}` and the like become examples. */
export function policyText(policies: Policies, name: string): string {
  const policy = policies[name];
  if (!policy) throw new Error(`docs/policies.json holds no policy "${name}"`);
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
    .replaceAll('{cdn}', 'https://cdn.example')
    .replaceAll('{nonce}', 'c2VjcmV0');
}
