/**
 * Words that carry no offer: they hold sentences together in any scene. All are folded (lower case,
 * no accents), as `words.ts` compares them.
 */

const list = (text: string): string[] => text.trim().split(/\s+/);

/** English words without content; their share in a line also tells that the line is English. */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  list(`
  a an the this that these those there here i me my mine myself you your yours yourself he him his
  himself she her hers herself it its itself we us our ours ourselves they them their theirs one
  who whom whose which what when where why how and or but nor so yet if then than because since
  although though while until unless as at by for from in into of off on onto out over to under up
  upon with without about above after again against along among around away back before behind
  below beside between beyond down during except inside near outside past per through throughout
  toward towards underneath within am is are was were be been being do does did done doing have has
  had having can could will would shall should may might must ought not no yes never ever always
  all any both each every few many more most much other others some such only own same too very just
  also even still already really quite rather perhaps now today i'm i'll i've i'd you're you'll you've
  you'd he's he'll he'd she's she'll she'd it's it'll it'd we're we'll we've we'd they're they'll
  they've they'd that's that'll there's here's who's what's where's how's let's isn't aren't wasn't
  weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't mustn't
  ain't cannot dont didnt doesnt isnt arent wont cant couldnt im ive youre thats theres whats lets
  please well oh ah um uh er hmm hm mm yeah yep yup nope nah ok okay hey hi hello wow ooh aha huh
  ha haha hahaha lol else instead anyway alright aye
  id ive youd youve youll hes hed shes itd itll theyre theyd theyve theyll weve whos wheres hows heres
  thatll wasnt werent havent hasnt hadnt wouldnt shouldnt mustnt aint that'll that'd there'll who'll
  who'd what're y'all yall should've would've could've might've shouldve wouldve couldve
  umm ummm uhh uhm erm ehm ahm ehem hmmm mmm mhm eh ehh ohh ohhh ahh aah huhh heh hehe hihi lmao lmfao rofl omg tbh
  btw tho pls plz cuz coz shh shhh ssh sssh psst ahem ugh oops whoops whoa woah phew
`),
);

/** Common words with a meaning too thin to count as an offer, or as taking one up. */
export const THIN_WORDS: ReadonlySet<string> = new Set(
  list(`
  go goes going gone went get gets getting got gotten give gives given gave make makes making made
  take takes taking took taken come comes coming came see sees seen saw seeing look looks looking
  looked know knows knowing knew known think thinks thinking thought want wants wanted wanting need
  needs needed say says saying said tell tells telling told ask asks asked talk talking put puts let
  keep keeps kept try tries tried trying feel feels feeling felt seem seems use uses used using mean
  means meant like likes liked love believe guess hope wish start started stop stopped happen happens
  happened happening going gonna wanna gotta thing things something anything everything nothing
  someone anyone everyone somebody anybody everybody nobody somewhere anywhere stuff way ways time
  times day days bit lot lots kind sort good bad great nice fine cool awesome amazing right wrong sure
  true real big little small new old first last next long better best worse worst maybe probably
  definitely absolutely certainly totally exactly actually course deal agreed problem idea question
  answer word words man men people person guy guys sir ma'am madam mate buddy dude friend dear honey
  god minute second moment soon later once twice two thanks thank welcome sorry whatever however
  hear hears heard hearing sounds repeat idk dunno smth sth nvm lemme gimme cmon c'mon thx super
  goodbye bye goodnight together alone many yours hold holding turn turned call called show find found leave left wait
  waiting bring brought work works working help today tonight tomorrow yesterday
`),
);

/** Function words of a few neighbours, without those that mean something in English (die, war, son). */
export const OTHER_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  list(`
  der das den dem des ein eine einen einem einer eines und oder aber nicht ich du er sie es wir ihr
  mich dich ihn uns euch mir dir ihm ihnen mein meine meinen dein deine sein seine unser unsere ist
  sind bin bist seid waren sein habe hast haben hatte werde wird werden wurde kann kannst konnen muss
  soll mit von zu zum zur auf aus bei nach vor uber unter durch fur gegen ohne um wie wo wer wann
  warum weil dass wenn als auch nur noch schon sehr hier dort ja nein doch denn im ins am vom kein
  keine keinen nichts immer mal jetzt dann gibt el la los las un una unos unas y o pero que de del en
  con por para sin su sus mi mis tu tus es esta este estos estas esto eso ese esa soy eres somos
  hay yo usted ella ellos nosotros se le les lo al muy mas tambien si ya aqui alli como cuando donde
  quien porque les une du et ou mais dans sur avec pour par je il elle nous vous ils elles ce cette
  ces mon ma mes ta tes sa ses notre votre est suis sont etait ai as avons avez ont ne pas plus
  tres oui non qui quoi ou j'ai c'est d'un d'une n'est qu'il il'y gli dei della nel nella sono sei
  siamo ho hai ha abbiamo che di da per non piu anche io lui lei noi voi mio mia tuo tua o os um uma
  e em no na nos nas com eu ele ela voce meu minha nao sim esta estao tem
  ach na tja nee klar genau stimmt naturlich jawohl gern gerne bitte danke claro vale bueno gracias
  d'accord merci voila lass lasst lassen mach mache macht machen komm kommt kommen geh geht gehen uns
  vamos voy va vas ver hacer hace hago quiero quiere puedo puede tengo tiene cuanto cuanta cuantos cuantas cual welche welcher wohin woher vais allez veux peux fait
`).filter((word) => !ENGLISH_FUNCTION_WORDS.has(word)),
);

/** English words that are words of a neighbour too, and so tell nothing of the language. */
export const SHARED_WORDS: ReadonlySet<string> = new Set(
  list(
    "a am an as do er he im in me no on or so um was also oh ah um hm hmm uh eh ha ok okay super",
  ),
);

/** What elsewhere only holds a sentence together, and in English means something. */
export const TWO_TONGUED: ReadonlySet<string> = new Set(
  list("die war son ton hat man bald fast gut sin tan par"),
);
