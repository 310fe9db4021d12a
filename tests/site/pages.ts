/** Four made-up pages about made-up states: a wire take, its rehost, another outlet that contradicts it, and a page in Korean. */

export const WIRE = `Home | World | Sport
Norland <quits> talks & "shuts" its mission
By Ada Quill
March 22, 2019
Norland withdrew its envoys from the joint mission in Porthaven on Friday, and Norland shut the mission's gates behind them.
"We did not ask them to leave," said Minister Oskar Venn of Sudland, who called the step regrettable.
Norland may test rockets in April, its army warned.
Share this: Facebook Twitter Print`;

export const REHOST = `English Deutsch Français
Norland withdrew its envoys from the joint mission in Porthaven on Friday, and Norland shut the mission's gates behind them.
This page was collected automatically.`;

export const OTHER = `Norland leaves mission
Norland recalled all envoys from the mission in Porthaven on Thursday, officials said.
Norland denied that it had tested any rocket in May.`;

export const KOREAN = `남북정상회담 개최
북한과 남한은 3월 25일 남북정상회담을 열었다고 통일부가 밝혔다.`;
