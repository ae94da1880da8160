import type { Language } from '../../domain/statements/localized-text.js';

import type { EnquiredSite, Enquiry } from './enquire.events.js';
import type { EnquireMessageKey } from './enquire.messages.js';

type Text = (key: EnquireMessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** An enquiry as one writes it: the subject in one line, the body in several. */
export function enquiryLetter(
  { sites, needs, link }: Enquiry,
  text: Text,
  language: Language,
): { readonly subject: string; readonly body: string } {
  const names = sites.map(({ id, name }) => name ?? id).join(language === 'en' ? ', ' : '、');
  const blocks = [
    [text('greeting')],
    sites.length > 0 ? [text('sites'), ...sites.map((site) => `- ${siteText(site, text)}`)] : [],
    needs.words.length > 0 ? [text('needs'), ...needs.words.map((word) => `- ${word}`)] : [],
    [text('link'), link],
  ];
  return {
    subject: names === '' ? text('subjectPlain') : text('subject', { names }),
    body: blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  };
}

function siteText({ id, name }: EnquiredSite, text: Text): string {
  return name === null || name === id ? id : text('site', { id, name });
}
