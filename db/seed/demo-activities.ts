/** What the demo's people miss, in their own words: three each, by turns. */
export const demoActivities: readonly (readonly [string, string, string])[] = [
  ["Stand through a church service", "Carry my granddaughter", "Walk round the market slowly"],
  ["Dig the vegetable bed", "Drive for two hours", "Put on my socks standing"],
  ["Lift my son out of his cot", "Sleep through on my side", "Sit on the floor to play"],
  ["Get up and go in the morning", "Bend to tie my shoes", "Sit through a film"],
  ["Row two kilometres", "Lift the boat onto the rack", "Sit through a lecture"],
  ["Stand at the workbench for an hour", "Carry timber", "Reach into the low cupboard"],
];
