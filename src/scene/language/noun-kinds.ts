/** What kind of thing an English noun names, as far as notes need to know. */

/** Nouns that name nothing one could put on a stage: figures of speech, measures, the body, the talk itself. */
export const HOLLOW = new Set(
  `thing things something anything everything nothing someone somebody anyone anybody everyone everybody
  nobody one ones way ways lot lots bit kind sort time times day days night nights week weeks month months
  year years hour hours minute minutes second seconds moment morning evening afternoon today tonight
  tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday course matter rest side top
  bottom end part half back front fun person people others other voice word words question questions
  answer answers idea ideas reason reasons story stories fact facts truth lie lies name prayer promise
  promises fight talk look eye eyes ear ears knee knees hand hands head heart bone bones foot feet leg legs
  arm arms finger fingers face mouth tongue toe toes body sound noise help luck life lives world fault
  mistake turn time problem chance point case sense order life line lines man woman guy guys stuff use
  favour favor first last next position shape pieces number opposite place places ago phone yes no ok
  okay sentence meaning nonsense thanks sorry hello goodbye please god hell silence trouble love hope
  wish trust faith attention sleep air breath step mind memory feeling feelings explanation connection
  doubt sight opinion scale listener daylight birthday christmas welcome promotion complaint hurry rush fall bit less film shape`.split(
    /\s+/,
  ),
);
/** Somebody, not something. */
export const PEOPLE =
  /^(?:(?:grand|step)?(?:mother|father|son|daughter)|mom|mum|dad|papa|brother|sister|aunt|uncle|cousin|nephew|niece|wife|husband|bride|groom|king|queen|prince|princess|duke|duchess|colonel|captain|inspector|doctor|dentist|nurse|teacher|boss|landlord|landlady|guard|chef|cook|baker|waiter|waitress|maid|chambermaid|butler|priest|monk|nun|pilot|driver|neighbou?rs?|intern|interns|stowaway|ghost|pirate|wizard|witch|lady|gentleman|couple|friend|child|children|kids?|baby|boy|girl|spy|thief|detective|mayor|postman|policeman|bosun|master|teller|applicant|candidate|customer|crew|family|crowd|girlfriend|boyfriend|partner|author|singer|actor|tailor|gardener|lawyer|judge|apprentice|goatherd|guests?)$/;
/** Titles that are written with a dot. */
export const HONORIFIC = /^(?:Mrs?|Ms|Dr|Prof|St)$/;
