/** A deed with all the forms that a sentence may give it. */
export interface Deed {
  who: string;
  from: string;
  base: string;
  third: string;
  past: string;
  participle: string;
  ing: string;
  whom: string;
  more: string;
  to: string;
  type: string;
}

const deed = (type: string, who: string, from: string, forms: string, whom: string, more: string, to: string): Deed => {
  const [base, third, past, participle, ing] = forms.split(' ') as [string, string, string, string, string];
  return { type, who, from, base, third, past, participle, ing, whom, more: more && ` ${more}`, to };
};

/** One deed of each kind: who, whose country, base third past participle -ing, whom, what else, whose country. */
export const DEEDS: readonly Deed[] = [
  deed('ACCUSE', 'Norway', 'NOR', 'accuse accuses accused accused accusing', 'Iran', 'of spying', 'IRN'),
  deed('ACCUSE', 'Chile', 'CHL', 'condemn condemns condemned condemned condemning', 'Israel', 'over the raid', 'ISR'),
  deed('SANCTION', 'Estonia', 'EST', 'expel expels expelled expelled expelling', 'two Russian diplomats', '', 'RUS'),
  deed('COERCE', 'Eritrea', 'ERI', 'arrest arrests arrested arrested arresting', 'two British tourists', '', 'GBR'),
  deed('COERCE', 'Gambia', 'GMB', 'deport deports deported deported deporting', 'dozens of Malian migrants', '', 'MLI'),
  deed('ASSAULT', 'Serbian troops', 'SRB', 'shell shells shelled shelled shelling', 'Pristina', '', 'XKX'),
  deed('ASSAULT', 'Iraqi jets', 'IRQ', 'bomb bombs bombed bombed bombing', 'two Iranian villages', '', 'IRN'),
  deed('ASSAULT', 'Japan', 'JPN', 'invade invades invaded invaded invading', 'China', '', 'CHN'),
  deed('CONSULT', 'Tanzania', 'TZA', 'host hosts hosted hosted hosting', 'Kenyan officials', '', 'KEN'),
  deed('AID', 'Portugal', 'PRT', 'donate donates donated donated donating', 'two million euros', 'to Haiti', 'HTI'),
  deed('CONCEDE', 'Canada', 'CAN', 'lift lifts lifted lifted lifting', 'sanctions', 'on Sudan', 'SDN'),
  deed('SUPPORT', 'Poland', 'POL', 'back backs backed backed backing', 'Ukraine', '', 'UKR'),
  deed('SUPPORT', 'Nepal', 'NPL', 'recognize recognizes recognized recognized recognizing', 'Palestine', '', 'PSE'),
  deed('REJECT', 'Serbia', 'SRB', 'reject rejects rejected rejected rejecting', 'a Croatian proposal', '', 'HRV'),
];

export const isMany = ({ who }: Deed): boolean => who.endsWith('s');
export const phrase = ({ whom, more }: Deed): string => `${whom}${more}`;
