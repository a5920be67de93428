/** What Claude itself says about limits: official windows, limit messages, calibration; and where each figure came from. */
@NullMarked
package io.github.candleclock.limit;

import org.jspecify.annotations.NullMarked;
