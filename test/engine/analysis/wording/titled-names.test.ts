import assert from 'node:assert/strict'
import {placesOf} from '../../../../server/src/engine/analysis/wording/habits.ts'
import {titledNames} from '../../../../server/src/engine/analysis/wording/titled-names.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

function read(text: string): unknown[] {
  return placesOf(readArticle(text), titledNames).map(({of: {kind, office, country, name}}) =>
    [kind, office, country, name.given, name.family].filter((each) => each !== undefined).join(' / ')
  )
}

describe('titledNames', () => {
  for (const [what, text, found] of [
    ['a rank', 'وقال العميد الركن محمود سالم نعم.', ['rank / عميد / محمود / سالم']],
    ['a rank after a preposition', 'وقيل للعميد محمود سالم نعم.', ['rank / عميد / محمود / سالم']],
    [
      'a minister of a country',
      'وصل وزير المالية الفرنسي ميشال لومان.',
      ['minister / minister / فرنسا / ميشال / لومان']
    ],
    ['a head of state', 'وصل رئيس مصر محمود سالم.', ['head / president / مصر / محمود / سالم']],
    ['a name with a particle', 'وصل الرئيس خالد بن سلمان.', ['head / president / خالد / بن سلمان']],
    ['two countries as none', 'وصل الرئيس القبرصي التركي محمود سالم.', ['head / president / محمود / سالم']],
    ['a rank and no name', 'غادر العميد أمس.', []],
    ['a title of another', 'كان مستشار الرئيس محمود سالم هنا.', []],
    ['a head of what is no country', 'وصل رئيس النادي محمود سالم.', []]
  ] as const)
    it(`reads ${what}`, () => assert.deepEqual(read(text), found))
})
