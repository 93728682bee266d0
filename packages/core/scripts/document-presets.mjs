// The section that translates other libraries' names, once there is a table of them.

/** Lines of the section, none when the package has no presets. */
export function presetSection() {
  return [];
}
