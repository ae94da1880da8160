import type { Enquiry } from './enquire.events.js';

/** Where an enquiry goes that the page itself does not take. */
export interface EnquiryRecipient {
  readonly kind: 'mail' | 'page';
  /** What the visitor reads of it: the mail address, or the host of the page. */
  readonly name: string;
  readonly url: URL;
}

/**
 * Reads the address that a page has configured. Only complete `mailto:` and `https:` addresses are taken: a relative one
 * would turn a forgotten `mailto:` into a page that does not exist, others can run code or send what is asked in clear.
 */
export function parseRecipient(to: string): EnquiryRecipient | null {
  if (!URL.canParse(to)) return null;
  const url = new URL(to);
  if (url.protocol === 'https:') return { kind: 'page', name: url.host, url };
  const name = decoded(url.pathname);
  if (url.protocol !== 'mailto:' || !/^[^@\s]+@[^@\s]+$/.test(name)) return null;
  return { kind: 'mail', name, url };
}

/**
 * The address that carries an enquiry: subject and body of a mail by RFC 6068, or the parameters `sites` (ids with commas),
 * `needs` and `link` of a page. What the page has configured besides is kept.
 */
export function enquiryAddress(
  { kind, url }: EnquiryRecipient,
  { sites, needs, link }: Enquiry,
  mail: { readonly subject: string; readonly body: string },
): string {
  const address = new URL(url);
  if (kind === 'page') {
    const { searchParams } = address;
    searchParams.set('sites', sites.map(({ id }) => id).join(','));
    searchParams.set('needs', needs.query);
    searchParams.set('link', link);
    return address.href;
  }
  // Not by URLSearchParams: mail programs take its `+` for a plus sign.
  const own = address.search
    .slice(1)
    .split('&')
    .filter((field) => field !== '' && !/^(subject|body)=/i.test(field));
  const subject = `subject=${encodeURIComponent(mail.subject.replaceAll(/\s+/g, ' '))}`;
  const body = `body=${encodeURIComponent(mail.body.replaceAll(/\r?\n/g, '\r\n'))}`;
  return `mailto:${address.pathname}?${[...own, subject, body].join('&')}`;
}

/** The text behind percent signs; nothing where they make no sense. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
