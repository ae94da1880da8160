import type { Messages } from '../locale/messages.js';

const texts = {
  enquire: { zh: '咨询', en: 'Enquire' },
  enquireAbout: { zh: '咨询“{name}”', en: 'Enquire about “{name}”' },
  enquireAboutAll: { zh: '咨询这 {count} 处', en: 'Enquire about these {count} sites' },
  inNewWindow: { zh: '（新窗口）', en: ' (in a new window)' },
  empty: {
    zh: '先在地图上选一处，或把地点加入短名单。',
    en: 'Select a site on the map first, or put sites on the short list.',
  },
  handedOver: { zh: '会交出什么', en: 'What is handed over' },
  privacy: {
    zh: '只有下面这些文字。这里不询问也不保存姓名、电话等个人信息。',
    en: 'This text alone. Names, telephone numbers and the like are neither asked for nor kept here.',
  },
  toMail: {
    zh: '您的邮件程序会打开一封寄往 {name} 的信。',
    en: 'Your mail program opens a letter to {name}.',
  },
  toPage: { zh: '会打开 {name} 的页面。', en: 'A page of {name} opens.' },
  toNobody: {
    zh: '本页没有给出收件地址：请复制文字，自行发送。',
    en: 'This page names no address: copy the text and send it yourself.',
  },
  refused: {
    zh: '本页给出的收件地址“{to}”不被接受：只接受 mailto: 和 https: 地址。请复制文字，自行发送。',
    en: 'The address “{to}” that this page names is not accepted: only mailto: and https: are. Copy the text and send it yourself.',
  },
  text: { zh: '咨询文字', en: 'Text of the enquiry' },
  copy: { zh: '复制文字', en: 'Copy the text' },
  copied: { zh: '已复制', en: 'Copied' },
  copyByHand: {
    zh: '浏览器不允许复制：内容已选中，请按 Ctrl+C（苹果电脑按 ⌘C）',
    en: 'The browser does not allow copying. The text is selected: press Ctrl+C (⌘C on a Mac)',
  },
  taken: { zh: '已交给本页的表单。', en: 'Handed over to the form of this page.' },
  subject: { zh: '园区选址咨询：{names}', en: 'Enquiry about sites: {names}' },
  subjectPlain: { zh: '园区选址咨询', en: 'Enquiry about sites' },
  greeting: { zh: '您好，我想了解以下内容。', en: 'Hello, I would like to know more about the following.' },
  sites: { zh: '地点：', en: 'Sites:' },
  site: { zh: '{name}（{id}）', en: '{name} ({id})' },
  needs: { zh: '要求：', en: 'Needs:' },
  link: { zh: '地图链接：', en: 'Link to the map:' },
} as const;

export type EnquireMessageKey = keyof typeof texts;

export const enquireMessages: Messages<EnquireMessageKey> = texts;
