import type {Schema} from './manifest.ts'

/** What an editor shows of a place, and what it fills in. */
const shown = ['title', 'description', 'markdownDescription', 'default'] as const

/**
 * A schema that suggests and explains what another asks for, and finds fault with nothing: for an editor in which our own
 * server tells what is wrong, in the user's language and with what was meant. What a value may be stands beside that it
 * may be anything.
 */
export function suggesting(schema: Schema): Schema {
  const {$schema, properties, patternProperties, anyOf, items, ...own} = schema
  const about = Object.fromEntries(Object.entries(own).filter(([key]) => isShown(key)))
  const head = {...($schema !== undefined && {$schema}), ...about}
  if (properties !== undefined || patternProperties !== undefined)
    return {
      ...head,
      ...(properties !== undefined && {properties: ofEach(properties)}),
      ...(patternProperties !== undefined && {patternProperties: ofEach(patternProperties)}),
      defaultSnippets: [{body: {}}]
    }
  const ways = anyOf === undefined ? [own] : (anyOf as Schema[])
  return {...head, anyOf: [...ways.map((way) => wayOf(way, anyOf === undefined ? items : way.items)), {}]}
}

/** One of the ways to write a value. */
function wayOf(way: Schema, items: unknown): Schema {
  if (way.properties !== undefined) return suggesting(way)
  const {type, markdownEnumDescriptions, enumDescriptions, enum: values} = way
  const each = Array.isArray(items) ? (items as Schema[]).map(suggesting) : items && suggesting(items as Schema)
  return defined({type, enum: values, markdownEnumDescriptions, enumDescriptions, items: each})
}

function ofEach(schemas: unknown): Schema {
  return Object.fromEntries(
    Object.entries(schemas as Record<string, Schema>).map(([key, each]) => [key, suggesting(each)])
  )
}

function isShown(key: string): boolean {
  return (shown as readonly string[]).includes(key)
}

function defined(fields: Schema): Schema {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
