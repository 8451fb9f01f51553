/** A spec without a fault, around what it has to say. */
export function soundSpec(overview: string): string {
  return `## Overview
${overview}

## Detailed Behavior
- As above.

## Broader Context
- On its own.

## Technical Debt
- It is short.

---
tech_debt:
  severity: low
  highest_priority_items: []
related_specs: []
`;
}
