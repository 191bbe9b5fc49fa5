package planted.jobs.run;

import planted.jobs.settle.PlantedMonth;

/** Uses a room of the same floor that its own may not use. */
record LooksUpwards(PlantedMonth month) {
}
