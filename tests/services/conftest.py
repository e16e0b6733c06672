"""The same empty folders as the store's tests."""

from tests.store.conftest import empty_folder, folder, fresh

__all__ = ["empty_folder", "folder", "fresh"]
