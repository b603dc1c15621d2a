import {packStems} from '../../arabic/known-stems.ts'
import {claimNounTable, claimVerbTable} from './claim-forms.ts'
import {reportingTable} from './reporting-forms.ts'
import {severalTable, sourceTable} from './source-forms.ts'
import {spelledTable} from './spelled-forms.ts'
import {keysOf} from './spelling-table.ts'

/** The bits of all stems of the tables; see `noteStems`. The build has them as a string. */
export const lexiconStems: string = packStems(
  [claimNounTable, claimVerbTable, reportingTable, sourceTable, severalTable, spelledTable].flatMap(keysOf)
)
