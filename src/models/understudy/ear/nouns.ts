/** Nouns that are told apart by the word alone. */

/** Words tagged as nouns that name nothing one could point at. */
export const EMPTY_NOUNS = new Set(
  "thing things something anything everything nothing someone somebody anyone anybody everyone everybody nobody one ones way ways lot lots bit kind sort here there today tonight tomorrow yesterday time times day days no yes ok okay oh hey please thanks thank sorry hello hi what who why how where when that this it i you he she we they me him us them mine yours stuff course matter rest front side top bottom end part back let fun mr mrs ms sir madam dude bro buddy man honey darling guys um uh er damn hell god lol haha wow gonna wanna life lives world less more like wait idk half while first last next other same hell luck kilo kilos percent fine sure while bunch couple piece majesty highness honour honor stop well none plenty matters fault mind gosh christ jesus amen tbh thank ok cool bye goodbye nope nah yeah yep greetings hallo hola".split(
    " ",
  ),
);

export const MASS = new Set(
  "bread flour sugar butter cheese milk coffee tea water wine beer juice money cash rice soup dough sourdough help love hate fear anger joy luck music smoke fire rain snow blood sand mud dust ice oil advice work furniture silence honey salt pepper chocolate yeast rent evidence proof information weather gold silver glitter lightning thunder custard jam toast popcorn hair experience".split(
    " ",
  ),
);
