// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Final Draft XML. A document is kept whole, so that what is not understood is written back in place. */
package org.filmwright.interchange.fdx;
