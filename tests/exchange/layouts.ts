/**
 * How chats and mails look when they are copied, saved or exported, in the languages of the app. `$1` to `$4` stand for the
 * answers: two codes, a link with notes, a sealed code.
 */
export const LAYOUTS: Readonly<Record<string, string>> = {
  'Zoom, saved chat, en':
    '10:01:40\t From Host to Everyone:\n\tPlease paste your code!\n10:02:11\t From Anna Kowalska to Everyone:\n\t$1\n10:02:58\t From Ben to Everyone:\n\tReplying to "Please paste your co..."\n\t\n\t$2 😀\n10:03:02\t From Anna Kowalska to Everyone:\n\t👍:$2\n10:04:20\t From Chen to Everyone:\n\t$3\n10:05:31\t From Dora to Host(Direct Message):\n\t$4\n',
  'Zoom, saved chat, pl':
    '10:02:11\t Od  Anna Kowalska  do  Wszyscy : $1\n10:02:58\t Od  Benedykt Żak  do  Wszyscy : mój kod to $2, dziękuję\n10:04:20\t Od  Chen  do  Wszyscy : $3\n10:05:31\t Od  Dora  do  Gospodarz (Wiadomość bezpośrednia) : $4\n',
  'Zoom, saved chat, ru':
    '10:02:11\t От Анна Ковальская до Все:\r\n\t«$1»\r\n10:02:58\t От Борис до Все:\r\n\tмой код — $2.\r\n10:04:20\t От 陳雅婷 до Все:\r\n\t$3\r\n10:05:31\t От Дора до Организатор(Личное сообщение):\r\n\t$4\r\n',
  'Zoom, saved chat, zh-Hant':
    '10:02:11\t 從 安娜 到 所有人:\n\t我的代碼：$1。\n10:02:58\t 從 班 到 所有人:\n\t「$2」\n10:04:20\t 從 陳雅婷 到 所有人:\n\t$3\n10:05:31\t 從 朵拉 到 主持人(私人訊息):\n\t（$4）\n',
  'Teams, copied, en':
    '[Yesterday 10:02 AM] Anna Kowalska\n$1\n\n[Yesterday 10:03 AM] Ben (Guest)\nAnna Kowalska\n23/11/2026 10:02 AM\n$2\n like 1\n\n[Yesterday 10:04 AM] Chen\n$3\n\nPlumbline\nexample.org\n\n[Yesterday 10:05 AM] Dora\n$4\n',
  'Teams, copied, pl':
    '[wczoraj 10:02] Anna Kowalska\n$1\n\n[wczoraj 10:03] Benedykt Żak (Gość)\nPrzekazano:\n$2\n lubię to 1\n\n[wczoraj 10:04] Chen\n$3\n\nEdytowano\n[wczoraj 10:05] Dora\n$4\n',
  'Teams, copied, ru':
    '[вчера 10:02] Анна Ковальская\r\n$1\r\n\r\n[вчера 10:03] Борис (Гость)\r\nПереслано: $2\r\n[вчера 10:04] Чэнь\r\n$3\r\nИзменено\r\n[вчера 10:05] Дора\r\n$4\r\n',
  'Teams, copied, zh-Hant':
    '[昨天 上午 10:02] 安娜\n$1\n\n[昨天 上午 10:03] 班 (來賓)\n已轉寄：$2\n 讚 1\n\n[昨天 上午 10:04] 陳雅婷\n$3\n已編輯\n[昨天 上午 10:05] 朵拉\n$4\n',
  'Slack, copied, en':
    'Anna Kowalska\n  10:02 AM\n`$1`\n:+1:\n2\n\n\nBen\n  10:03 AM\n*$2* (edited) \n\nChen\n  10:04 AM\n$3\nexample.orgexample.org\nPlumbline\n\nDora\n  10:05 AM\n```\n$4\n```\n',
  'Slack, copied, pl':
    'Anna Kowalska\n  10:02\n„$1”\n\nBenedykt Żak\n  10:03\n_$2_ (edytowano) \n\nChen\n  10:04\n<$3>\n\nDora\n  10:05\n• $4\n',
  'Slack, copied, ru':
    'Анна Ковальская\n  10:02\n~$1~\n\nБорис\n  10:03\n> $2 (изменено) \n\nЧэнь\n  10:04\n<$3|answer>\n\nДора\n  10:05\n1. $4\n',
  'Slack, copied, zh-Hant':
    '安娜\n  上午 10:02\n$1\n:white_check_mark:\n1\n\n班\n  上午 10:03\n$2 (已編輯) \n\n陳雅婷\n  上午 10:04\n$3\n\n朵拉\n  上午 10:05\n$4\n',
  'WhatsApp, exported, en':
    '\u200e[23/11/2026, 09:59:02\u202fAM] CX team: \u200eMessages and calls are end-to-end encrypted.\n[23/11/2026, 10:02:13\u202fAM] Anna: $1\n[23/11/2026, 10:03:44\u202fAM] ~\u202fBen: $2\nsorry, that was late\n\u200e[23/11/2026, 10:04:01\u202fAM] Chen: \u200e$3 \u200e<This message was edited>\n\u200e[23/11/2026, 10:04:30\u202fAM] Dora: \u200eimage omitted\n[23/11/2026, 10:05:11\u202fAM] Dora: $4\n',
  'WhatsApp, exported, pl':
    '23.11.2026, 10:02 - Anna: $1\n23.11.2026, 10:03 - Benedykt: <pominięto multimedia>\n23.11.2026, 10:03 - Benedykt: $2\n23.11.2026, 10:04 - Chen: $3 <Wiadomość została zedytowana>\n23.11.2026, 10:05 - Dora: $4',
  'WhatsApp, exported, ru':
    '23.11.2026, 10:02 - Анна: $1\r\n23.11.2026, 10:03 - Борис: <Без медиафайлов>\r\n23.11.2026, 10:03 - Борис: $2\r\n23.11.2026, 10:04 - \u200eЧэнь: $3 <Сообщение изменено>\r\n23.11.2026, 10:05 - Дора: $4\r\n',
  'WhatsApp, exported, zh-Hant':
    '[2026/11/23 上午10:02:13] 安娜: $1\n[2026/11/23 上午10:03:44] 班: \u200e<省略多媒體檔案>\n[2026/11/23 上午10:03:59] 班: $2\n\u200e[2026/11/23 上午10:04:01] 陳雅婷: $3 \u200e<此訊息已編輯>\n[2026/11/23 上午10:05:11] 朵拉: $4\n',
  'Outlook, conversation, en':
    'Hi,\r\n\r\nmy code is $1.\r\n\r\nBest regards\r\nAnna\r\n________________________________\r\nFrom: Ben <ben@firma.pl>\r\nSent: Monday, 23 November 2026 10:03\r\nTo: Facilitator\r\nSubject: RE: What customers value\r\n\r\n$2\r\n\r\n-----Original Message-----\r\nFrom: Chen\r\n\r\n$3\r\n\r\nCAUTION: This message came from outside.\r\n$4\r\n',
  'Outlook, conversation, pl':
    'Cześć,\r\n\r\nmój kod to „$1”.\r\n\r\nPozdrawiam\r\nAnna\r\n________________________________\r\nOd: Benedykt Żak <ben@firma.pl>\r\nWysłano: poniedziałek, 23 listopada 2026 10:03\r\nDo: Prowadzący\r\nTemat: ODP: Warsztat\r\n\r\n$2\r\n\r\n-----Wiadomość oryginalna-----\r\nOd: Chen\r\n\r\n<$3>\r\n\r\n$4\r\n',
  'Outlook, conversation, ru':
    'Здравствуйте!\r\n\r\nМой код: $1;\r\n\r\nС уважением,\r\nАнна\r\n________________________________\r\nОт: Борис <boris@firma.example>\r\nОтправлено: понедельник, 23 ноября 2026 г. 10:03\r\nКому: Ведущий\r\nТема: HA: Опрос\r\n\r\n$2\r\n\r\n-----Исходное сообщение-----\r\nОт: Чэнь\r\n\r\n$3\r\n\r\n$4\r\n',
  'Outlook, conversation, zh-Hant':
    '您好：\r\n\r\n我的代碼是$1，謝謝。\r\n\r\n安娜\r\n________________________________\r\n寄件者: 班 <ben@firma.example>\r\n寄件日期: 2026年11月23日 上午 10:03\r\n收件者: 主持人\r\n主旨: 回覆: 工作坊\r\n\r\n$2\r\n\r\n-----原始郵件-----\r\n寄件者: 陳雅婷\r\n\r\n$3\r\n\r\n$4\r\n',
};

/** As mail programs send what is not plain ASCII: bytes as `=E2`, lines of 76 characters with soft breaks between. */
export function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const units = Array.from(Buffer.from(line), (byte) =>
        byte === 61 || byte > 126 || (byte < 32 && byte !== 9 && byte !== 13)
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      );
      let [folded, width] = ['', 0];
      for (const unit of units) {
        if (width + unit.length > 75) [folded, width] = [`${folded}=\r\n`, 0];
        folded += unit;
        width += unit.length;
      }
      return folded;
    })
    .join('\n');
}

/** As web mail shows and saves it: escaped, with places to break in long words. */
export function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\w.-]{30}(?=[\w.-])/g, '$&<wbr>')
    .replaceAll('\n', '<br>\n');
}

/** As a plain mail that is answered: lines of at most 72 characters, each behind a mark. */
export function quoted(text: string): string {
  return text
    .split(/\r?\n/)
    .flatMap((line) => line.match(/.{1,72}/gu) ?? [''])
    .map((line) => `> > ${line} `)
    .join('\r\n');
}
