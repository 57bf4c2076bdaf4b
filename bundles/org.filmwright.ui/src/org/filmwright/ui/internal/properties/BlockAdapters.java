// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.properties;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySource;
import org.filmwright.ui.BlockRef;

/** Lets the Properties view show a selected block. */
public final class BlockAdapters implements IAdapterFactory {
    @Override
    public <T> T getAdapter(Object object, Class<T> type) {
        return object instanceof BlockRef ref && type == IPropertySource.class ? type.cast(new BlockProperties(ref)) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IPropertySource.class};
    }
}
