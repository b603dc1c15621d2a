import assert from 'node:assert/strict'
import {nounStems, verbStems} from '../../../../server/src/engine/arabic/clitics.ts'
import {fold} from '../../../../server/src/engine/arabic/fold.ts'
import {inflectMasdar, inflectVerb} from '../../../../server/src/engine/arabic/inflection.ts'
import {inflectNoun} from '../../../../server/src/engine/arabic/noun-inflection.ts'
import {wordOf} from '../../../../server/src/engine/arabic/vocabulary.ts'
import {allClaimWords} from '../../../../server/src/engine/lexicon/claim-words.ts'
import {reportingFormsOf, reportingReadings} from '../../../../server/src/engine/lexicon/reporting-verbs.ts'
import {sourceRows, verbRows} from '../../../../server/src/engine/lexicon/rows.ts'
import {sourceReading} from '../../../../server/src/engine/lexicon/sources.ts'
import {claimNounTable, claimVerbTable} from '../../../../server/src/engine/lexicon/tables/claim-forms.ts'
import {noteLexiconStems} from '../../../../server/src/engine/lexicon/tables/note-stems.ts'
import {reportingTable} from '../../../../server/src/engine/lexicon/tables/reporting-forms.ts'
import {sourceTable} from '../../../../server/src/engine/lexicon/tables/source-forms.ts'
import {findIn, keysOf} from '../../../../server/src/engine/lexicon/tables/spelling-table.ts'

describe('tables of forms', () => {
  it('have every form of every reporting verb, as it is inflected', () => {
    for (const verb of verbRows.all())
      for (const {text, form, person} of inflectVerb(verb, verb.participle ?? true)) {
        if (verb.passive === false && /^(?:pfp|impfp)$/.test(form)) continue
        const found = reportingFormsOf(fold(text))?.filter(
          (known) => known.verb === verb && known.form === form && known.person === person
        )
        // Two spellings may fall together: the first stands for both.
        assert.deepEqual(
          found?.map((known) => fold(known.text)),
          [fold(text)],
          text
        )
      }
  })

  it('have verbal nouns, told from their plurals', () => {
    const told = (text: string): unknown =>
      reportingFormsOf(fold(text))?.map(({text: written, form, person, plural, verb}) => ({
        written,
        form,
        person,
        plural,
        verb: verb.lemma
      }))
    const about = {form: 'masdar', person: undefined, verb: 'قال'}
    assert.deepEqual(told('أقوال'), [{...about, written: 'أقوال', plural: true}])
    assert.deepEqual(told('قولا'), [{...about, written: 'قولا', plural: undefined}])
    assert.equal(told('كرسي'), undefined)
  })

  it('have the forms of claims and of sources', () => {
    for (const {verb, masdars = [], noun, tense} of allClaimWords()) {
      for (const {text, form, person} of verb === undefined ? [] : inflectVerb(verb, false))
        if (form === 'impf' && person !== '3fp' && tense !== 'perfect')
          assert.ok(findIn(claimVerbTable, fold(text)), text)
      for (const text of masdars.flatMap(inflectMasdar)) assert.ok(findIn(claimNounTable, fold(text)), text)
      for (const {text} of noun === undefined ? [] : inflectNoun(noun))
        assert.ok(findIn(claimNounTable, fold(text)), text)
    }
    for (const entry of sourceRows.all())
      if (entry.rest === undefined) assert.ok(findIn(sourceTable, fold(entry.noun)), entry.noun)
    const {entry, number, gender} = sourceReading(wordOf('للوزيرات'))!
    assert.deepEqual([entry.noun, number, gender], ['وزير', 'pl', 'f'])
  })

  it('note each of their stems', () => {
    noteLexiconStems()
    for (const table of [reportingTable, claimVerbTable])
      for (const key of keysOf(table)) assert.equal(verbStems(key)[0]?.stem, key)
    for (const table of [sourceTable, claimNounTable])
      for (const key of keysOf(table)) assert.equal(nounStems(key)[0]?.stem, key)
    assert.deepEqual(
      reportingReadings(wordOf('وقالوا')).map(({verb, person}) => [verb.lemma, person]),
      [['قال', '3mp']]
    )
  })
})
