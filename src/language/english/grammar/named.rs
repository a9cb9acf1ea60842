//! Enums whose variants have a standard name: tags, relations, parts of speech.

/// Declares an enum with `name()`, `from_name()` and `ALL`.
macro_rules! named {
    ($(#[$outer:meta])* $kind:ident { $($(#[$inner:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind {
            $($(#[$inner])* #[doc = ""] #[doc = concat!("Standard name: `", $text, "`.")] $variant,)+
        }

        impl $kind {
            /// All of them, in the order of their declaration.
            pub const ALL: &'static [$kind] = &[$($kind::$variant),+];

            /// The standard name, which other programs use too.
            pub const fn name(self) -> &'static str {
                match self { $($kind::$variant => $text,)+ }
            }

            /// The variant with that standard name.
            pub fn from_name(name: &str) -> Option<$kind> {
                match name { $($text => Some($kind::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $kind {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

pub(super) use named;
